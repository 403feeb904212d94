/** What the File System Access API adds in Chromium; lib.dom has only what every browser has. */
interface FileSystemHandlePermissionDescriptor {
  mode?: 'read' | 'readwrite';
}

interface FileSystemHandle {
  queryPermission?(descriptor?: FileSystemHandlePermissionDescriptor): Promise<PermissionState>;
  requestPermission?(descriptor?: FileSystemHandlePermissionDescriptor): Promise<PermissionState>;
}

interface FileSystemObserver {
  observe(handle: FileSystemHandle, options?: { readonly recursive?: boolean }): Promise<void>;
  disconnect(): void;
}

interface Window {
  showDirectoryPicker?(options?: {
    readonly id?: string;
    readonly mode?: 'read' | 'readwrite';
    readonly startIn?: string;
  }): Promise<FileSystemDirectoryHandle>;
  readonly FileSystemObserver?: new (callback: () => void) => FileSystemObserver;
}
