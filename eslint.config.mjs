import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'admin-web/src/gql/',
      '.data/',
      'schema/',
      '**/*.cjs',
      '**/*.mjs',
      '**/*.mts',
    ],
  },
  tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: 'Money and quantities are exact: use @otpless/money.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[property.name='toNumber']", message: 'An exact decimal stays exact.' },
      ],
    },
  },
);
