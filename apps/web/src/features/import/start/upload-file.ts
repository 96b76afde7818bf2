/** A file on its way to the server. */
export interface Upload {
  /** The new import's id; rejects with an `Error` whose message a person may read. */
  readonly done: Promise<string>;
  cancel(): void;
}

/**
 * Sends a file as it is. `XMLHttpRequest`, since `fetch` does not tell how much was sent.
 * @param onProgress bytes that were sent
 */
export function uploadFile(object: string, file: File, onProgress: (sent: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    const fail = (message: string) => reject(new Error(message));
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => fail('The connection broke off. Nothing of the file was kept; try again.');
    request.onabort = () => fail('Cancelled.');
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 201 && answer.id) resolve(answer.id);
      else fail(answer.message ?? 'The file could not be uploaded. Try again.');
    };
  });
  request.open('POST', `/api/imports?${new URLSearchParams({ object, file: file.name })}`);
  request.setRequestHeader('content-type', 'text/csv');
  request.send(file);
  return { done, cancel: () => request.abort() };
}

function readAnswer(text: string): { id?: string; message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
