import { useSubscription } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { graphql } from '../gql/gql';
import { useMay } from '../session/viewer';

const AlertHeard = graphql(`
  subscription AlertHeard {
    alertRaised {
      message
      raisedAt
      alert {
        id
      }
    }
  }
`);

const newestShownMs = 60_000;
const shown = new Set<string>();

/** Shows an alert on whatever page one is, as it is raised, and lets the lists of alerts read again. */
export function AlertToasts() {
  const mayRead = useMay('alert:read');
  useSubscription(AlertHeard, {
    skip: !mayRead,
    ignoreResults: true,
    onData: ({ client, data }) => {
      const raised = data.data?.alertRaised;
      if (!raised || shown.has(raised.alert.id)) return;
      shown.add(raised.alert.id);
      void client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName }) => queryName === 'Alerts' || queryName === 'OverviewLists',
      });
      // The first message after connecting is the latest alert there is: that is not news.
      const ageMs = Date.now() - Date.parse(raised.raisedAt);
      if (ageMs < newestShownMs)
        notifications.show({ color: 'orange', title: 'Alert', message: raised.message, autoClose: 10_000 });
    },
  });
  return null;
}
