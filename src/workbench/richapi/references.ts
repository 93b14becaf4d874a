import type { HostObject } from './excel-type';

/** Objects that the pane keeps across batches under a reference id (ranges). */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private count = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known) return known;
    const id = `ref${++this.count}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    const object = this.kept.get(id);
    if (object) this.ids.delete(object);
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  get size(): number {
    return this.kept.size;
  }

  all(): Iterable<HostObject> {
    return this.kept.values();
  }
}
