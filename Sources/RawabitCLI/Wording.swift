import Articles
import Diagrams
import Foundation
import Lexicon
import Oxigraph
import PictureExport
import Querying
import RDFModel
import RDFSyntax
import Rawabit
import StoreLoading

/// The words for every error that a user can meet, each one line without the program's name.
func wording(of error: any Error) -> String {
  switch error {
  case let error as ArticleError: wording(of: error)
  case let error as InputError: wording(of: error)
  case let error as OutputError: wording(of: error)
  case let error as OntologyError: wording(of: error)
  case let error as LexiconImageError: "compiled lexicon \(wording(of: error))"
  case let error as CommandFailure: wording(of: error)
  case let error as GraphInputError: wording(of: error)
  case let error as PrintError: wording(of: error)
  case let error as DrawError: wording(of: error)
  case let error as PictureExportError: "no \(error.format) was drawn: \(error.reason)"
  case let error as TermError: wording(of: error)
  case let error as RDFSyntaxError:
    "\(name(of: error.file)):\(error.line):\(error.column): \(error.reason)"
      + (error.isOfTripleTerm ? "; graph.jsonld beside it has none" : "")
  case let error as JSONLDError: "\(name(of: error.file)): is no JSON-LD: \(error.reason)"
  case let error as RDFFileError:
    "\(name(of: error.file)): cannot be read: \(String(cString: strerror(error.code)))"
  case let error as UnwritableTerm: "\(error.format) has no form for \(error.term)"
  case let error as BuiltFolderError: wording(of: error)
  case let error as GraphFileError: wording(of: error)
  case let error as StoreAddressError: wording(of: error)
  case let error as StoreError: wording(of: error)
  case let error as StoreAnswerError: wording(of: error)
  case let error as QueryError: wording(of: error)
  case let error as OxigraphError: wording(of: error)
  case let error as LexiconError: "ontology: \(error.subject): \(error.reason)"
  default: "\(error)"
  }
}

private func wording(of error: ArticleError) -> String {
  let line = error.origin.line.map { ":\($0)" } ?? ""
  return "\(name(of: error.origin.path))\(line): \(wording(of: error.reason))"
}

private func wording(of reason: ArticleError.Reason) -> String {
  switch reason {
  case .unreadable(let words): "cannot be read: \(words)"
  case .empty: "has no text"
  case .notUTF8(let offset): "is not UTF-8 at byte \(offset)"
  case .nul(let offset): "has a NUL at byte \(offset)"
  case .malformedJSON(let words): "is not JSON: \(words)"
  case .notAnObject: "is not a JSON object"
  case .missingField(let field): "has no field \"\(field)\""
  case .wrongType(let field): "field \"\(field)\" is not a string"
  case .unusableID(let id): "\"\(id)\" cannot be an id"
  case .duplicateID(let id, let first):
    "has the id \"\(id)\" of \(name(of: first.path))\(first.line.map { ":\($0)" } ?? "")"
  case .malformedPublished(let text):
    "published \"\(text)\" is not a date (2024-06-24), month (2024-06) or year (2024)"
  case .malformedLanguage(let text): "language \"\(text)\" is not a language tag"
  }
}

private func wording(of error: InputError) -> String {
  switch error {
  case .missing(let path): "\(path): no such file or folder"
  case .noArticles(let folder): "\(folder): holds no articles (.txt, .html, .jsonl)"
  case .unknownKind(let path): "\(path): is not .txt, .html or .jsonl"
  case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
  case .standardInputTwice: "standard input (-) can be read only once"
  }
}

private func wording(of error: OutputError) -> String {
  switch error {
  case .notAFolder(let path): "\(path): is not a folder"
  case .notOurs(let path):
    "\(path): is not empty and was not written by \(Tool.name); name another folder"
  case .foreignFile(let path, let file):
    "\(path): holds \(file), which is not of this run's kind and would be lost; move it away"
  case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
  }
}

private func wording(of error: OntologyError) -> String {
  switch error {
  case .missing(let path): "\(path): no such ontology"
  case .noTurtleFiles(let folder): "\(folder): holds no ontology (.ttl)"
  case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
  case .unusableImage(let path, let reason):
    "\(path): \(wording(of: reason)), and there are no sources; name their folder with --ontology"
  case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
  }
}

private func wording(of error: LexiconImageError) -> String {
  switch error {
  case .missing: "no such file"
  case .unreadable(let reason): "cannot be read: \(reason)"
  case .truncated: "breaks off before its end"
  case .foreign: "is no compiled lexicon"
  case .otherVersion: "was made by another version of \(Tool.name)"
  case .damaged(let part): "is damaged (\(part))"
  }
}

private func wording(of error: CommandFailure) -> String {
  switch error {
  case .noOntology(let searched):
    "no ontology in \(searched.joined(separator: ", ")); name its folder with --ontology"
  case .unreadable(let path, let reason):
    "\(name(of: path)): cannot be read: \(systemWords(reason))"
  case .notUTF8(let path): "\(name(of: path)): is not UTF-8"
  case .notAQuery(let path):
    "\(name(of: path)): is no SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE)"
  case .noHTTPClient:
    "this \(Tool.name) was built for the short tests and has no HTTP client; build it with make build"
  }
}

private func wording(of error: GraphInputError) -> String {
  switch error {
  case .missing(let path): "\(path): no such file or folder"
  case .noGraph(let folder): "\(folder): holds no graph.nq; name a folder that build wrote"
  case .unknownFormat(let path):
    "\(path): is no RDF that can be read (.ttl, .trig, .nt, .nq, .jsonld)"
  }
}

private func wording(of error: PrintError) -> String {
  switch error {
  case .noBrowser(let searched):
    "no Chromium to print with (\(searched)); install it or name it in RAWABIT_CHROMIUM"
  case .failed(let browser): "\(browser) did not print the page"
  }
}

private func wording(of error: DrawError) -> String {
  switch error {
  case .unknownEntity(let name): "nothing in the graph is called \"\(name)\""
  case .ambiguousEntity(let name, let candidates):
    "\"\(name)\" may be any of \(candidates.joined(separator: ", ")); name one by its IRI"
  case .noEntity: "an ego picture needs a centre: name it with --entity"
  case .nothing(let view):
    "the graph has nothing for the view \(view.rawValue), or the conditions leave nothing"
  }
}

private func wording(of error: TermError) -> String {
  switch error {
  case .relativeIRI(let iri): "\"\(iri)\" is no absolute IRI"
  case .forbiddenScalarInIRI(let iri, let scalar):
    "\"\(iri)\" cannot be a base: it has a U+\(String(scalar.value, radix: 16, uppercase: true))"
  default: "\(error)"
  }
}

private func wording(of error: BuiltFolderError) -> String {
  switch error {
  case .missing(let path): "\(path): no such folder"
  case .notOurs(let path): "\(path): was not written by \(Tool.name) build"
  case .lacks(let path, let file): "\(path): has no \(file)"
  }
}

private func wording(of error: GraphFileError) -> String {
  switch error {
  case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
  case .changed(let path): "\(path): is not what its manifest says; build it again"
  case .malformed(let path, let line): "\(path):\(line): is no quad of a named graph"
  }
}

private func wording(of error: StoreAddressError) -> String {
  switch error {
  case .notHTTP(let url): "\"\(url)\" is no address of a store (http:// or https://)"
  case .holdsCredentials:
    "the store's address holds a name or password; put them into \(StoreCredentials.userVariable) "
      + "and \(StoreCredentials.passwordVariable)"
  }
}

private func wording(of error: StoreError) -> String {
  switch error {
  case .unreachable(let url, let attempts, let reason):
    "\(url): no answer in \(attempts) attempt\(attempts == 1 ? "" : "s") (\(reason)); "
      + "what was loaded stays, and loading again completes it"
  case .unauthorized(let url, let status):
    "\(url): refused (status \(status)); set \(StoreCredentials.userVariable) and "
      + "\(StoreCredentials.passwordVariable), or \(StoreCredentials.tokenVariable)"
  case .notAGraphStore(let url, let status): "\(url): takes no graphs (status \(status))"
  case .takesNoDatasets: "this store takes no dataset in one request; leave --bulk out"
  case .refused(let url, let status, let words): "\(url): refused (status \(status)): \(words)"
  }
}

private func wording(of error: StoreAnswerError) -> String {
  switch error {
  case .unreachable(let url, let attempts, let reason):
    "\(url): no answer in \(attempts) attempt\(attempts == 1 ? "" : "s") (\(reason))"
  case .unauthorized(let url, let status):
    wording(of: StoreError.unauthorized(url: url, status: status))
  case .noQueries(let url, let status): "\(url): answers no queries (status \(status))"
  case .refused(let url, let status, let words): "\(url): refused (status \(status)): \(words)"
  }
}

private func wording(of error: QueryError) -> String {
  switch error {
  case .notAQuery: "no SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE)"
  case .unreadableAnswer: "the answer is in none of the formats of SPARQL 1.1"
  case .noTableOfGraph: "CONSTRUCT and DESCRIBE make a graph, which has no CSV; leave --format out"
  }
}

private func wording(of error: OxigraphError) -> String {
  switch error {
  case .noProgram(let searched, .queries):
    "no Oxigraph to query files with (\(searched)); install it (pip install oxigraph), name it in "
      + "\(OxigraphProgram.variable), or ask a store with --store"
  case .noProgram(let searched, .readingJSONLD):
    "no Oxigraph to read JSON-LD with (\(searched)); install it (pip install oxigraph), name it in "
      + "\(OxigraphProgram.variable), or name a file in another syntax"
  case .failed(let program, let words): "\(program): \(words)"
  }
}

private func name(of path: String) -> String {
  path == "-" || path == ConvertCommand.standardInput ? "standard input" : path
}
