import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { refreshSession } from './session';
import { useSession } from './use-session';
import { ViewerProvider } from './viewer';

/** Lets only the signed-in in; others go to the sign-in page and come back to where they were going. */
export function SessionGate() {
  const session = useSession();
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (session.kind === 'UNKNOWN') void refreshSession();
  }, [session.kind]);

  switch (session.kind) {
    case 'UNKNOWN':
      return (
        <Center mih="100vh" component="main">
          <Stack align="center" gap="xs">
            <Loader aria-hidden />
            <Text role="status">Resuming your session…</Text>
          </Stack>
        </Center>
      );
    case 'SIGNED_OUT':
      return <Navigate to="/sign-in" replace state={{ from: pathname + search }} />;
    case 'SIGNED_IN':
      return (
        <ViewerProvider>
          <Outlet />
        </ViewerProvider>
      );
  }
}
