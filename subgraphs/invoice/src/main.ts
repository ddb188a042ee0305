import { readEnvironment } from '@otpless/service/environment';
import { runProcess } from '@otpless/service/run-process';
import { startInvoice } from './application';
import { invoiceEnvironment } from './environment';

void runProcess('invoice', () => startInvoice(readEnvironment(invoiceEnvironment)));
