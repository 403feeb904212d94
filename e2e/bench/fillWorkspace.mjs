/** Straight into the browser's database: the import of a thousand files is another figure. */
export async function fillWorkspace(page, documents) {
  await page.evaluate(fill, documents);
}

async function fill(documents) {
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('connector-modeler');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = db.transaction('documents', 'readwrite');
  for (const document of documents) transaction.objectStore('documents').put(document);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}
