import { Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import classes from './search.module.css';
import { SearchPalette } from './search-palette';

/** Search over every noun, from the button, `/` or Ctrl-K. */
export function SearchButton() {
  const [opened, palette] = useDisclosure(false);
  useHotkeys([
    ['/', palette.open],
    ['mod+K', palette.open],
  ]);
  return (
    <>
      <UnstyledButton className={classes.button} onClick={palette.open} aria-label="Search">
        <IconSearch size={16} aria-hidden />
        <span className={classes.words}>Search</span>
        <Kbd size="xs" className={classes.words}>
          /
        </Kbd>
      </UnstyledButton>
      {opened && <SearchPalette onClose={palette.close} />}
    </>
  );
}
