/** Gives the person a file of that name, from content in base 64. */
export function saveFile(name: string, { mediaType, content }: { mediaType: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  saveBlob(name, new Blob([bytes], { type: mediaType }));
}

/** Gives the person a file of that name. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
