using CustomerHealth.Core.Reviews;
using CustomerHealth.Sources.Reviews;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>qbr-expectations</c>: what everyone must know and bring before an internal QBR (QB-2).</summary>
internal sealed class QbrExpectationsReport : IReport
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
    public async Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var file = request.DataFile ?? Path.Combine(request.Settings.Samples, "qbr.yaml");
        var reading = QbrFile.Read(file, await DataFile.ReadAsync(file, "name the QBR's file with --data FILE", cancellationToken));
        return reading.Expectations is { } expectations
            ? QbrExpectationsModel.Build(expectations, request.Words)
            : throw new BadInputException(string.Join(Environment.NewLine, reading.Mistakes));
    }
}
