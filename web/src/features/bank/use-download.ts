import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '@/lib/api.ts';

/** Takes a file out to this machine, under the name the server gives it. */
export function useDownload(fileId: string) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    // what was taken out is the bank's, and nothing to keep a copy of here
    gcTime: 0,
    mutationFn: async () => {
      const asked = api.GET('/v1/bank-files/{fileId}/content', {
        params: { path: { fileId } },
        parseAs: 'blob',
      });
      const content = (await answerOf(asked)) as unknown as Blob;
      const { headers } = (await asked).response;
      const [, name = `${fileId}.txt`] =
        /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '') ?? [];
      saveAs(content, name);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bank'] }),
  });
}

function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
