import { SignJWT, importPKCS8 } from 'jose';
import type { TokenSigner } from '../operations/ports';

/** Who issues the tokens that callers show at the gateway. */
export const TOKEN_ISSUER = 'otpless-customer';

/** Signs tokens by Ed25519; the gateway has the public half. */
export async function edDsaTokens(privateKeyPem: string): Promise<TokenSigner> {
  const key = await importPKCS8(privateKeyPem, 'EdDSA');
  return {
    sign: (subject, claims, issuedAt, expiresAt) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
        .setIssuer(TOKEN_ISSUER)
        .setSubject(subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(key),
  };
}
