import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Mark } from '../frame/mark';
import { signIn, type SignInAnswer } from './session';
import classes from './sign-in-page.module.css';
import { useSession } from './use-session';

function explain(answer: SignInAnswer): string | undefined {
  switch (answer.kind) {
    case 'SIGNED_IN':
      return undefined;
    case 'REFUSED':
      return 'This e-mail and password do not match a user.';
    case 'UNREACHABLE':
      return `${answer.message} You are not signed in; try again in a moment.`;
  }
}

export function SignInPage() {
  const session = useSession();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { email: '', password: '' } });

  if (session.kind === 'SIGNED_IN') return <Navigate to={from} replace />;

  const submit = form.onSubmit(async ({ email, password }) => {
    setBusy(true);
    setProblem(explain(await signIn(email, password)));
    setBusy(false);
  });

  return (
    <main className={classes.page}>
      <title>Sign in · OTPless Billing</title>
      <Paper withBorder radius="md" p="xl" className={classes.card}>
        <form onSubmit={submit}>
          <Stack gap="md">
            <Mark />
            <div>
              <Title order={1} size="h3">
                Sign in
              </Title>
              <Text c="dimmed">Usage, wallets and GST invoices of OTPless.</Text>
            </div>
            {problem && (
              <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />}>
                {problem}
              </Alert>
            )}
            <TextInput
              label="E-mail"
              type="email"
              autoComplete="username"
              required
              autoFocus
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              required
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={busy} fullWidth>
              Sign in
            </Button>
          </Stack>
        </form>
      </Paper>
    </main>
  );
}
