import LadderLint
import LadderModel
import LadderWorkspace
import SourceText

/// Where reports go, and what the findings make of the exit code.
struct Reporting {
  private struct Target {
    var format: ReportFormat
    /// Nil: the channel.
    var path: String?
  }

  private let targets: [Target]
  private let isQuiet: Bool
  private let isVerbose: Bool
  private let failOn: FailOn
  private let maxWarnings: Int?
  private let color: ColorChoice
  private let countsOnly: Bool
  /// The file of findings that are known.
  private let baseline: String?
  private let writesBaseline: Bool

  static let flags: [Flag] = [.format, .failOn, .maxWarnings, .statistics, .baseline, .writeBaseline]

  /// Nil where the flags contradict each other; that was told then.
  init?(_ invocation: Invocation, _ io: CommandIO) {
    var targets = invocation.all(.format).compactMap { value -> Target? in
      let parts = value.split(separator: "=", maxSplits: 1).map { String($0) }
      return ReportFormat(rawValue: parts[0]).map {
        Target(format: $0, path: parts.count > 1 ? parts[1] : nil)
      }
    }
    var mistakes: [String] = []
    if invocation.has(.statistics),
      targets.contains(where: { $0.path == nil && ![.text, .schema].contains($0.format) })
    {
      mistakes.append(Usage.statisticsAndReport)
    }
    if targets.isEmpty { targets = [Target(format: .text)] }
    let limit = invocation.last(.maxWarnings)
    maxWarnings = limit.flatMap { Int($0) }
    if targets.count(where: { $0.path == nil }) > 1 { mistakes.append(Usage.twoReportsOnOutput) }
    if let limit, maxWarnings.map({ $0 < 0 }) ?? true {
      mistakes.append(Usage.notANumber(limit, .maxWarnings))
    }
    if invocation.has(.writeBaseline), !invocation.has(.baseline) {
      mistakes.append(Usage.baselineWithoutFile)
    }
    for mistake in mistakes { io.complain(mistake) }
    guard mistakes.isEmpty else { return nil }
    self.targets = targets
    isQuiet = invocation.has(.quiet)
    isVerbose = invocation.has(.verbose)
    failOn = invocation.choice(.failOn, or: .error)
    color = invocation.choice(.color, or: .auto)
    countsOnly = invocation.has(.statistics)
    baseline = invocation.last(.baseline)
    writesBaseline = invocation.has(.writeBaseline)
  }

  /// Whether nothing but the schema of the reports is asked for.
  var asksForSchema: Bool { targets.contains { $0.format == .schema } }

  /// Reports what a run found: findings to `channel` or to files, what the outside world refused to standard error.
  /// What the same files gave `before` is known.
  func report(
    _ loaded: LoadedWorkspace, since before: LoadedWorkspace? = nil, to channel: OutputChannel,
    _ io: CommandIO
  ) -> ExitCode {
    if let target = overwritten(loaded, io) {
      io.complain(Usage.reportOverSource(target))
      return .failed
    }
    var list = FindingList(loaded)
    if writesBaseline { return write(list, StaleEntries(loaded), io) }
    if let before { list.markKnown(from: FindingList(before)) }
    guard takeBaseline(&list, loaded, io) else { return .failed }
    if isVerbose { tellFiles(loaded, io) }
    for failure in loaded.failures { io.complain(failure) }
    for path in loaded.withoutLadder { io.complain(Self.noLadder(path)) }
    let isDone = loaded.failures.isEmpty && loaded.withoutLadder.isEmpty
    var code = isDone ? ExitCode.clean : .failed
    let remark = Remark(
      others: loaded.others, isEmpty: loaded.model.ladders.isEmpty, isComplete: isDone)
    for target in targets { code = code.worst(write(list, target, remark, channel, io)) }
    return code.worst(judge(list, io))
  }

  /// A file that was read and would be written over: a shell makes of `--baseline *.md` the first page.
  private func overwritten(_ loaded: LoadedWorkspace, _ io: CommandIO) -> String? {
    let written = targets.compactMap(\.path) + (writesBaseline ? [baseline].compactMap(\.self) : [])
    guard !written.isEmpty else { return nil }
    let read = loaded.identities(io.files)
    if let target = written.first(where: { io.files.identity(of: $0).map(read.contains) ?? false }) {
      return target
    }
    // Nor over anything else that somebody wrote and is no baseline.
    guard writesBaseline, let baseline, io.files.isFile(baseline), let bytes = try? io.files.read(baseline),
      !bytes.isEmpty, (try? Baseline(bytes)) == nil
    else { return nil }
    return baseline
  }

  // MARK: The baseline

  private func write(_ list: FindingList, _ run: StaleEntries, _ io: CommandIO) -> ExitCode {
    let path = baseline ?? ""
    let old = io.files.isFile(path) ? (try? io.files.read(path)).flatMap { try? Baseline($0) } : nil
    var known = list
    // Of a ladder that is called something else now, the old lines go.
    let others = (old?.apply(to: &known) ?? []).filter { !run.covers($0) }
    do throws(FileError) {
      try io.files.write(Array(Baseline.text(of: list, keeping: others).utf8), to: path)
    } catch {
      io.complain(error)
      return .failed
    }
    if !isQuiet { io.errors.line(Usage.writtenBaseline(baseline ?? "", list.open.count)) }
    return .clean
  }

  /// A baseline as it was asked for.
  enum KnownFindings {
    case none
    case file(Baseline, Source)
    /// It cannot be read, which was told.
    case unreadable

    func mark(_ list: inout FindingList) -> [Baseline.Entry] {
      guard case .file(let known, _) = self else { return [] }
      return known.apply(to: &list)
    }
  }

  func readBaseline(_ io: CommandIO) -> KnownFindings {
    guard let baseline else { return .none }
    do throws(FileError) {
      let bytes = try io.files.read(baseline)
      do throws(Baseline.BadLine) {
        return .file(try Baseline(bytes), Source(path: baseline, bytes: bytes))
      } catch {
        io.complain(Usage.badBaseline(baseline, error.line))
      }
    } catch {
      io.complain(error)
    }
    return .unreadable
  }

  /// Marks what is known, and adds what is known and not there any more; false where the baseline cannot be read.
  private func takeBaseline(_ list: inout FindingList, _ loaded: LoadedWorkspace, _ io: CommandIO) -> Bool {
    let known = readBaseline(io)
    switch known {
    case .none: return true
    case .unreadable: return false
    case .file(_, let source):
      let stale = StaleEntries(loaded)
      let entries = known.mark(&list).filter(stale.contains)
      if !entries.isEmpty { list.add(source) { stale.findings(entries, $0, $1) } }
      return true
    }
  }

  private static func noLadder(_ path: String) -> String {
    "no ladder was found in \"\(path)\": no two headings, columns or rows of a table, or labels name levels, as “Level 1” or "
      + "“Senior Engineer (L4)” do. `rung show --shape` says what each heading was taken for; where its headings are levels all the "
      + "same, put a file `workspace.ladder` beside it with the two lines `workspace \"TITLE\"` and `sources FILE as levels`"
  }

  private func tellFiles(_ loaded: LoadedWorkspace, _ io: CommandIO) {
    for (index, source) in loaded.sources.sources.enumerated() {
      let how = loaded.given.contains(FileID(index)) ? "read" : "read for its names"
      io.complain("\(how) \"\(source.path)\"")
    }
  }

  /// What the closing line says of documents that are no ladders.
  private struct Remark {
    var others: [String]
    /// There is no ladder at all, which was told.
    var isEmpty: Bool
    /// Whether all could be read.
    var isComplete: Bool

    var text: String {
      guard !others.isEmpty else { return "" }
      let names = others.prefix(3).map(VisibleText.oneLine).joined(separator: ", ")
      let more = others.count > 3 ? " and \(others.count - 3) more" : ""
      return "; no ladder in \(names)\(more)"
    }
  }

  private func write(
    _ list: FindingList, _ target: Target, _ remark: Remark, _ channel: OutputChannel, _ io: CommandIO
  )
    -> ExitCode
  {
    var code = ExitCode.clean
    if let path = target.path {
      let memory = OutputChannel(nil, isTerminal: false)
      render(list, target.format, remark, to: memory, io)
      do throws(FileError) {
        try io.files.write(memory.bytes, to: path)
      } catch {
        io.complain(error)
        code = .failed
      }
    } else {
      render(list, target.format, remark, to: channel, io)
    }
    if target.format == .github { code = code.worst(addToStepSummary(list, io)) }
    return code
  }

  private func render(
    _ list: FindingList, _ format: ReportFormat, _ remark: Remark, to channel: OutputChannel, _ io: CommandIO
  ) {
    let paint = Painter(isOn: color.isOn(io.environment, isTerminal: channel.isTerminal))
    switch format {
    case .text where countsOnly:
      StatisticsReport(list: list).render { channel.write($0) }
      if !isQuiet { channel.line(summary(list)) }
    case .text:
      let width = channel.isTerminal ? io.columns ?? 100 : 100
      TextReport(list: list, paint: paint, width: max(40, width)).render { channel.write($0) }
      let isSilent = isQuiet || list.fileCount == 0 || (remark.isEmpty && list.findings.isEmpty)
      if !isSilent { channel.line(summary(list) + remark.text) }
    case .concise: ConciseReport(list: list, paint: paint).render { channel.write($0) }
    case .json:
      var report = JSONReport(list)
      report.render { channel.write($0) }
    case .github: GitHubReport(list: list, paths: RepositoryPaths(io)).render { channel.write($0) }
    case .gitlab: GitLabReport(list: list, paths: RepositoryPaths(io)).render { channel.write($0) }
    case .sarif:
      SARIFReport(list: list, paths: RepositoryPaths(io), isComplete: remark.isComplete).render {
        channel.write($0)
      }
    case .junit: JUnitReport(list: list).render { channel.write($0) }
    case .rdjson: RDJSONReport(list: list, paths: RepositoryPaths(io)).render { channel.write($0) }
    case .checkstyle: CheckstyleReport(list: list).render { channel.write($0) }
    case .markdown: MarkdownReport(list: list).render { channel.write($0) }
    case .schema: channel.write(findingsSchema)
    }
  }

  private func summary(_ list: FindingList) -> String {
    let allowed = isVerbose && list.suppressedCount > 0 ? ", and \(list.suppressedCount) allowed" : ""
    return list.summary + allowed
  }

  private func addToStepSummary(_ list: FindingList, _ io: CommandIO) -> ExitCode {
    guard let path = io.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty else { return .clean }
    let room = GitHubReport.summaryLimit - (io.files.size(of: path) ?? 0)
    let report = GitHubReport(list: list, paths: RepositoryPaths(io))
    guard room > 1024, let text = report.summary(room: room) else { return .clean }
    do throws(FileError) {
      try io.files.append(Array(text.utf8), to: path)
      return .clean
    } catch {
      io.complain(error)
      return .failed
    }
  }

  private func judge(_ list: FindingList, _ io: CommandIO) -> ExitCode {
    let warnings = list.count(.warning)
    if let maxWarnings, warnings > maxWarnings {
      io.complain("\(counted(warnings, "warning")), and --max-warnings allows \(maxWarnings)")
      return .findings
    }
    let failing: [Severity] =
      switch failOn {
      case .error: [.error]
      case .warning: [.error, .warning]
      case .note: [.error, .warning, .note]
      case .never: []
      }
    return failing.contains { list.count($0) > 0 } ? .findings : .clean
  }
}
