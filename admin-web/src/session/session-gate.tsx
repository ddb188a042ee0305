import { Center, Loader, Stack, Text } from '@mantine/core';
import { Suspense, useEffect } from 'react';
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
      return <Waiting>Resuming your session…</Waiting>;
    case 'SIGNED_OUT':
      return <Navigate to="/sign-in" replace state={{ from: pathname + search }} />;
    case 'SIGNED_IN':
      return (
        <ViewerProvider>
          <Suspense fallback={<Waiting>Loading</Waiting>}>
            <Outlet />
          </Suspense>
        </ViewerProvider>
      );
  }
}

function Waiting({ children }: { children: string }) {
  return (
    <Center mih="100vh" component="main" data-loading>
      <Stack align="center" gap="xs">
        <Loader aria-hidden />
        <Text role="status">{children}</Text>
      </Stack>
    </Center>
  );
}
