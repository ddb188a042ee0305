import { readEnvironment } from '@otpless/service/environment';
import { runProcess } from '@otpless/service/run-process';
import { startGateway } from './application';
import { gatewayEnvironment } from './environment';

void runProcess('gateway', () => startGateway(readEnvironment(gatewayEnvironment)));
