import { ApiError, itemNotFound } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import { intersection } from '../sheet/area';
import type { Book } from './book';
import type { CellRange } from './range';
import { bind } from './simple-objects';
import type { Sheet } from './worksheet';

interface Comment {
  readonly id: string;
  readonly cell: CellRange;
  readonly created: Date;
  content: string;
  resolved: boolean;
}

/** Comments on cells, shown by the engine's own threads. */
export class CommentStore {
  private comments: Comment[] = [];

  constructor(private readonly book: Book) {}

  of(sheet: Sheet | null): Comment[] {
    return this.comments.filter(({ cell }) => !sheet || cell.sheetId === sheet.id);
  }

  at({ sheetId, area }: CellRange): Comment | null {
    return (
      this.comments.find(({ cell }) => cell.sheetId === sheetId && intersection(cell.area, area)) ?? null
    );
  }

  async add(cell: CellRange, content: string): Promise<Comment> {
    if (cell.area.rows * cell.area.columns !== 1)
      throw new ApiError('InvalidArgument', 'A comment stands on one cell.', 'CommentCollection.add');
    if (this.at(cell))
      throw new ApiError('InvalidOperation', 'The cell has a comment already.', 'CommentCollection.add');
    const comment = { id: `{${crypto.randomUUID()}}`, cell, content, resolved: false, created: new Date() };
    this.comments.push(comment);
    await this.show(comment);
    return comment;
  }

  async rewrite(comment: Comment, content: string): Promise<void> {
    comment.content = content;
    await this.cellOf(comment).clearCommentAsync();
    await this.show(comment);
  }

  async remove(comment: Comment): Promise<void> {
    this.comments = this.comments.filter((other) => other !== comment);
    await this.cellOf(comment).clearCommentAsync();
  }

  private cellOf({ cell }: Comment) {
    return this.book.spreadsheet.range(cell.sheetId, cell.area);
  }

  private async show(comment: Comment): Promise<void> {
    await this.cellOf(comment).addCommentAsync({ dataStream: `${comment.content}\r\n` });
  }
}

interface Bound {
  readonly book: Book;
  readonly comment: Comment;
}

const commentType: ExcelType<Bound> = {
  name: 'Comment',
  id: ({ comment }) => comment.id,
  scalars: {
    authorName: { read: () => 'User' },
    content: {
      read: ({ comment }) => comment.content,
      write: ({ book, comment }, content: string) => book.comments.rewrite(comment, content),
    },
    contentType: { read: () => 'Plain' },
    creationDate: { read: ({ comment }) => comment.created.toISOString() },
    id: { read: ({ comment }) => comment.id },
    resolved: {
      read: ({ comment }) => comment.resolved,
      write: ({ comment }, resolved: boolean) => {
        comment.resolved = resolved;
      },
    },
  },
  methods: {
    delete: ({ book, comment }) => book.comments.remove(comment),
    getLocation: ({ comment }) => comment.cell,
  },
};

interface Scope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

const cellAt = ({ book, sheet }: Scope, cell: CellRange | string): CellRange =>
  typeof cell === 'string' ? (sheet ?? book.activeSheet()).range(cell) : cell;

const commentsType: ExcelType<Scope> = {
  name: 'CommentCollection',
  collection: {
    items: ({ book, sheet }) =>
      book.comments.of(sheet).map((comment) => bind(commentType, { book, comment })),
    find: ({ book, sheet }, key: string) => {
      const comment = book.comments.of(sheet).find(({ id }) => id === key);
      return comment ? bind(commentType, { book, comment }) : null;
    },
  },
  methods: {
    add: async (scope, cell: CellRange | string, content: string | { richContent: string }) => {
      const text = typeof content === 'string' ? content : content.richContent;
      return bind(commentType, {
        book: scope.book,
        comment: await scope.book.comments.add(cellAt(scope, cell), text),
      });
    },
    getItemByCell: (scope, cell: CellRange | string) => {
      const comment = scope.book.comments.at(cellAt(scope, cell));
      if (!comment) throw itemNotFound('CommentCollection.getItemByCell');
      return bind(commentType, { book: scope.book, comment });
    },
  },
};

export const commentsOf = (book: Book, sheet: Sheet | null): HostObject =>
  bind(commentsType, { book, sheet });
