import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange, type SessionState } from './session';

/** The session of this tab, as state. */
export const useSession = (): SessionState => useSyncExternalStore(onSessionChange, currentSession);
