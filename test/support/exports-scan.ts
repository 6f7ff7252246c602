// Lists exported names that no other product file imports. Reads syntax only: no type checking, no resolution of packages.
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

export type UnusedExport = { file: string; name: string };

type Import = { target: string; names: string[] | 'all' };
type ScannedFile = { exports: Map<string, { isSilent: boolean }>; imports: Import[] };

/** Paths are relative to the root and use forward slashes. A file that matches `isEntry` is used from outside. */
export async function findUnusedExports(
  root: string,
  folders: string[],
  isEntry: (file: string, name: string) => boolean,
): Promise<UnusedExport[]> {
  const files = (await Promise.all(folders.map((folder) => listSources(root, folder)))).flat().sort();
  const scanned = new Map(
    await Promise.all(
      files.map(async (file) => [file, scan(file, await readFile(join(root, file), 'utf8'))] as const),
    ),
  );

  const used = new Map<string, Set<string> | 'all'>();
  for (const [importer, { imports }] of scanned) {
    for (const { target, names } of imports) {
      if (target === importer) continue;
      const soFar = used.get(target) ?? new Set<string>();
      if (soFar === 'all') continue;
      if (names === 'all') used.set(target, 'all');
      else used.set(target, new Set([...soFar, ...names]));
    }
  }

  return [...scanned].flatMap(([file, { exports }]) => {
    const names = used.get(file);
    if (names === 'all') return [];
    return [...exports]
      .filter(([name, { isSilent }]) => !isSilent && !names?.has(name) && !isEntry(file, name))
      .map(([name]) => ({ file, name }));
  });
}

async function listSources(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) =>
      join(entry.parentPath.replaceAll('\\', '/').slice(root.replaceAll('\\', '/').length + 1), entry.name),
    );
}

/** `#shared/a.ts` and `./a.ts` become a path from the root; packages and style sheets become undefined. */
function targetOf(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (!/\.tsx?$/.test(path)) return undefined;
  if (path.startsWith('#')) return path.slice(1);
  return path.startsWith('.') ? join(dirname(file), path) : undefined;
}

function scan(file: string, text: string): ScannedFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const exports: ScannedFile['exports'] = new Map();
  const imports: Import[] = [];
  const mentions = new Map<string, number>();
  const typeNames: string[] = [];

  const addImport = (specifier: ts.Node | undefined, names: Import['names']): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const target = targetOf(file, specifier.text);
    if (target !== undefined) imports.push({ target, names });
  };

  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      addImport(statement.moduleSpecifier, namesOfImport(statement.importClause));
    } else if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      const isNamed = clause !== undefined && ts.isNamedExports(clause);
      addImport(
        statement.moduleSpecifier,
        isNamed ? clause.elements.map((e) => (e.propertyName ?? e.name).text) : 'all',
      );
      if (isNamed) for (const element of clause.elements) exports.set(element.name.text, { isSilent: false });
    } else if (isExported(statement)) {
      const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
      for (const name of namesDeclaredBy(statement)) {
        exports.set(name, { isSilent: false });
        if (isType) typeNames.push(name);
      }
    }
  }

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) mentions.set(node.text, (mentions.get(node.text) ?? 0) + 1);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      addImport(node.arguments[0], 'all');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const qualifier = node.qualifier;
      addImport(node.argument.literal, qualifier && ts.isIdentifier(qualifier) ? [qualifier.text] : 'all');
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
      addImport(node.arguments?.[0], 'all');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);

  // A type that the file's own signatures mention reaches other files without being imported by name.
  for (const name of typeNames) if ((mentions.get(name) ?? 0) > 1) exports.set(name, { isSilent: true });
  return { exports, imports };
}

function namesOfImport(clause: ts.ImportClause | undefined): Import['names'] {
  if (clause === undefined) return [];
  const names = clause.name === undefined ? [] : ['default'];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return 'all';
  return [...names, ...bindings.elements.map((element) => (element.propertyName ?? element.name).text)];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesDeclaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((declaration) => namesBoundBy(declaration.name));
  }
  const name = (statement as { name?: ts.Node }).name;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

function namesBoundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesBoundBy(element.name) : []));
}
