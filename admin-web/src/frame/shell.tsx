import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AlertToasts } from '../alerts/alert-toasts';
import { DetailSkeleton } from '../parts/skeletons';
import { SearchButton } from '../search/search-button';
import { LiveDot } from './live-dot';
import { Mark } from './mark';
import { Navigation } from './navigation';
import { PersonMenu } from './person-menu';
import classes from './shell.module.css';

/** The frame of every page: navigation by noun, search, the live dot, the person. */
export function Shell() {
  const [drawerOpened, drawer] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(() => {
    drawer.close();
    window.scrollTo(0, 0);
    // Only a change of page closes the drawer.
  }, [pathname]);

  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <header className={classes.header}>
        <ActionIcon
          className={classes.burger}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Open navigation"
          onClick={drawer.open}
        >
          <IconMenu2 aria-hidden />
        </ActionIcon>
        <div className={classes.mark}>
          <Mark />
        </div>
        <SearchButton />
        <div className={classes.right}>
          <LiveDot />
          <PersonMenu />
        </div>
      </header>
      <aside className={classes.side}>
        <div className={classes.rail}>
          <Navigation />
        </div>
      </aside>
      <Drawer
        opened={drawerOpened}
        onClose={drawer.close}
        title={<Mark />}
        size={280}
        closeButtonProps={{ 'aria-label': 'Close navigation' }}
      >
        <Navigation />
      </Drawer>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<DetailSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <AlertToasts />
    </div>
  );
}
