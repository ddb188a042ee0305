import { Text, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { Section } from '../parts/section';
import { ChargesPreview, type ChargesPreviewed } from './charges-preview';
import { SubscriptionEffect } from './subscription-effect';
import type { SubscriptionToWorkOn } from './subscription-loader';
import { SubscriptionShown_subscription } from './subscription-shown';
import type { SubscriptionChangeVerb } from './use-subscription-change';

type Shown = FragmentType<typeof SubscriptionShown_subscription>;
/** What would come of a change, and what it would do to charges. */
type Effect = Shown & ChargesPreviewed;

interface EditOf {
  subscriptionId: string;
  expectedVersion: number;
  reason: string | null;
}

interface ChangePageProps<Values extends Record<string, unknown>, Input extends object> {
  subscription: SubscriptionToWorkOn;
  title: string;
  /** What pressing it at last does: "Cancel subscription". */
  deed: string;
  /** What it means, in words. */
  meaning: ReactNode;
  initialValues: Values;
  verb: SubscriptionChangeVerb<EditOf & Input, Effect>;
  inputOf: (values: Values) => Input;
  /** Where what a problem names stands in the form, where that is another place. */
  placeOf?: (path: string, values: Values & { reason: string }) => string;
  children?: (form: UseFormReturnType<Values & { reason: string }>) => ReactNode;
  aside?: ReactNode;
}

/** A change of a subscription as a page: first what would come of it, asked of the graph itself; then, once, the deed. */
export function ChangePage<Values extends Record<string, unknown>, Input extends object>(
  props: ChangePageProps<Values, Input>,
) {
  const { subscription, title, deed, meaning, initialValues, verb, inputOf, placeOf, children, aside } = props;
  const { id, planName, accountName } = subscription;
  const navigate = useNavigate();
  const seen = useSeenVersion(subscription.version, subscription.look);
  const [effect, setEffect] = useState<Effect>();
  const typed = useRef(false);
  const form = useForm<Values & { reason: string }>({
    initialValues: { ...initialValues, reason: '' },
    // What was asked about is no longer what is typed.
    onValuesChange: () => {
      typed.current = true;
      setEffect(undefined);
    },
  });
  const { refusal, settle } = useRefusal(form, placeOf);

  const onSubmit = form.onSubmit(async ({ reason, ...values }) => {
    const edit = { subscriptionId: id, expectedVersion: seen.version, reason: reason.trim() || null };
    const input = { ...edit, ...inputOf(values as unknown as Values) };
    if (!effect) return setEffect(settle(await verb.ask(input)));
    const made = settle(await verb.make(input));
    if (!made) return setEffect(undefined);
    typed.current = false;
    notifications.show({ title: 'Done', message: `${deed}: it stands in the timeline.` });
    await navigate(`/subscriptions/${id}`);
  });

  return (
    <FormPage
      title={title}
      crumbs={[
        { to: '/subscriptions', label: 'Subscriptions' },
        { to: `/subscriptions/${id}`, label: `${planName}, ${accountName}` },
      ]}
      submitLabel={effect ? deed : 'See the effect'}
      busy={verb.busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={() => typed.current}
      onSubmit={onSubmit}
      aside={
        <>
          <Section title="As it is now">
            <SubscriptionEffect
              subscription={readFragment(SubscriptionShown_subscription, subscription.shown)}
              caption="Schedule as it is now"
            />
          </Section>
          {aside}
        </>
      }
    >
      <Text c="dimmed">{meaning}</Text>
      {children?.(form)}
      <TextInput
        label="Reason"
        description="Stands in the timeline, with your name"
        {...form.getInputProps('reason')}
      />
      {effect && (
        <Section title="What it does to charges">
          <ChargesPreview preview={effect.chargesPreview} />
        </Section>
      )}
      {effect && (
        <Section title="As it would be">
          <Text role="status" mb="sm">
            Nothing is changed yet: press “{deed}” if this is what you want.
          </Text>
          <SubscriptionEffect
            subscription={readFragment(SubscriptionShown_subscription, effect)}
            caption="Schedule as it would be"
          />
        </Section>
      )}
    </FormPage>
  );
}
