import { runProcess } from '@otpless/service/run-process';
import { startWallet } from './application';
import { walletEnvironment } from './environment';

void runProcess('wallet', () => startWallet(walletEnvironment()));
