import { runProcess } from '@otpless/service/run-process';
import { startUsage } from './application';
import { usageEnvironment } from './environment';

void runProcess('usage', () => startUsage(usageEnvironment()));
