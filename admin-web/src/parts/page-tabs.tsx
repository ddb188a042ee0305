import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-tabs.module.css';
import { useFilter } from './use-filter';

export interface PageTab {
  value: string;
  label: string;
  panel: () => ReactNode;
}

/** The parts of a detail page. The chosen one is kept in the URL, so that it can be linked; only it is loaded. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly [PageTab, ...PageTab[]] }) {
  const [chosen, choose] = useFilter('tab');
  const [first] = tabs;
  const current = tabs.some(({ value }) => value === chosen) ? chosen : first.value;
  return (
    <Tabs value={current} onChange={(value) => choose(value === first.value ? '' : (value ?? ''))} keepMounted={false}>
      <Tabs.List aria-label={label} className={classes.list}>
        {tabs.map(({ value, label: name }) => (
          <Tabs.Tab key={value} value={value}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value, panel }) => (
        <Tabs.Panel key={value} value={value} className={classes.panel}>
          {value === current && panel()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
