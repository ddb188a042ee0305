import { useSyncExternalStore } from 'react';
import { currentLiveState, onLiveStateChange, type LiveState } from './live-connection';

/** Whether live values are live. */
export const useLiveState = (): LiveState => useSyncExternalStore(onLiveStateChange, currentLiveState);
