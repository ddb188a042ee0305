import { Button, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useApolloClient } from '@apollo/client/react';
import { signOut } from '../session/session';
import { useViewer } from '../session/viewer';
import classes from './person-menu.module.css';

/** Who is signed in, the colour scheme, and the way out. */
export function PersonMenu() {
  const viewer = useViewer();
  const apollo = useApolloClient();
  const { setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    await signOut();
    await apollo.clearStore();
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUser size={16} aria-hidden />}
          aria-label={`Account menu of ${viewer?.name ?? 'you'}`}
        >
          <span className={classes.name}>{viewer?.name ?? '…'}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {viewer && (
          <div className={classes.person}>
            <Text fw={600}>{viewer.name}</Text>
            <Text size="sm" c="dimmed">
              {viewer.email}
            </Text>
            <Text size="sm" c="dimmed">
              {viewer.roles.join(', ')}
            </Text>
          </div>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconSun size={16} aria-hidden />} onClick={() => setColorScheme('light')}>
          Light
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} aria-hidden />} onClick={() => setColorScheme('dark')}>
          Dark
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} aria-hidden />} onClick={() => setColorScheme('auto')}>
          As the system
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
