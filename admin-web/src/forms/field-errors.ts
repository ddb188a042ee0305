interface FormWithErrors {
  errors: Record<string, unknown>;
}

const isIn = (place: string, path: string) => path === place || path.startsWith(`${place}.`);

/** What is wrong at a place of a form, as text. */
export function errorAt({ errors }: FormWithErrors, place: string): string | undefined {
  const error = errors[place];
  return typeof error === 'string' ? error : undefined;
}

/** The first thing wrong at a place, or inside it where it is a list. */
export function firstErrorIn({ errors }: FormWithErrors, place: string): string | undefined {
  const found = Object.entries(errors).find(([path]) => isIn(place, path));
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}

/** Puts away what was wrong at a place and inside it: it is being typed over. */
export function forgetErrors(form: FormWithErrors & { clearFieldError: (path: string) => void }, place: string): void {
  Object.keys(form.errors)
    .filter((path) => isIn(place, path))
    .forEach((path) => form.clearFieldError(path));
}
