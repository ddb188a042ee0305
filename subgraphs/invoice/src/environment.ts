import { subgraphEnvironment } from '@otpless/service/environment';
import { z } from 'zod';
import { gstinProblem } from './domain/gst/gstin';

const gstin = z.string().superRefine((text, context) => {
  const problem = gstinProblem(text);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

/** What the invoice subgraph reads at start. The seller is only the first one: after that the profile is edited. */
export const invoiceEnvironment = {
  ...subgraphEnvironment,
  SELLER_LEGAL_NAME: z.string().min(1).default('OTPless Demo Private Limited'),
  SELLER_GSTIN: gstin.default('29AAACO1234F1ZS'),
  SELLER_ADDRESS: z.string().min(1).default('4th Floor, 100 Feet Road, Indiranagar, Bengaluru 560038, Karnataka, IN'),
};

export type InvoiceEnvironment = z.infer<z.ZodObject<typeof invoiceEnvironment>>;
