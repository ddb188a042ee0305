import { runProcess } from '@otpless/service/run-process';
import { startCustomer } from './application';
import { customerEnvironment } from './environment';

void runProcess('customer', () => startCustomer(customerEnvironment()));
