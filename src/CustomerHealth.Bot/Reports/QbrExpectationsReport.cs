using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Reviews;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>qbr-expectations</c>: what everyone must know and bring before an internal QBR (QB-2).</summary>
internal sealed class QbrExpectationsReport : IFrozenReport
{
    /// <inheritdoc />
    public string Name => QbrExpectationsModel.Name;

    /// <inheritdoc />
    public string Subject => "no single account";

    /// <inheritdoc />
    public ReportInput Takes => ReportInput.Data;

    /// <inheritdoc />
    public bool ReadsStore => false;

    /// <inheritdoc />
    public bool IsTranslated => true;

    /// <inheritdoc />
    public IFactsReader FactsReader(Workbench bench) => new ExpectationsFactsReader();

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken) =>
        QbrExpectationsModel.Build(await ReadAsync(request, cancellationToken), request.Words);

    /// <inheritdoc />
    public async Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var bench = request.Bench ?? throw new InvalidOperationException($"The facts of {Name} are kept in the store, and the request has none.");
        var (expectations, scorecard, now) = (await ReadAsync(request, cancellationToken), bench.Scorecards.Current, bench.Settings.Clock.Now);
        var facts = new FrozenFacts
        {
            Snapshot = QbrExpectationsModel.SnapshotOf(expectations), Document = Name, Account = null, AsOf = expectations.Date,
            KnownBefore = now, MadeAt = now, Scorecard = scorecard.Version,
        };
        return new MadeReport(QbrExpectationsModel.Build(expectations, request.Words), facts, scorecard);
    }

    private static async Task<QbrExpectations> ReadAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var file = request.DataFile ?? Path.Combine(request.Settings.Samples, "qbr.yaml");
        var reading = QbrFile.Read(file, await DataFile.ReadAsync(file, "name the QBR's file with --data FILE", cancellationToken));
        return reading.Expectations ?? throw new BadInputException(string.Join(Environment.NewLine, reading.Mistakes));
    }
}
