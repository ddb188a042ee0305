import { readEnvironment, subgraphEnvironment } from '@otpless/service/environment';
import { runProcess } from '@otpless/service/run-process';
import { startCatalog } from './application';

void runProcess('catalog', () => startCatalog(readEnvironment(subgraphEnvironment)));
