using CustomerHealth.Core.Documents.Frozen;

namespace CustomerHealth.Bot.Reports;

/// <summary>
/// A document whose facts are kept, so that its figures can be verified later (RP-3). All that this takes is here: what is frozen when the document is
/// made, and who gathers it again. Facts and codes: <see cref="Core.Documents.Snapshot"/> and <see cref="FigureCodes"/>.
/// </summary>
internal interface IFrozenReport : IReport
{
    /// <summary>The content, and the facts behind it.</summary>
    /// <exception cref="BadInputException">What was asked for is not there.</exception>
    Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken);

    /// <summary>Gathers its facts again for <c>verify</c>.</summary>
    /// <param name="bench">The store and what reads it.</param>
    IFactsReader FactsReader(Workbench bench);

    /// <inheritdoc />
    async Task<IReadOnlyDictionary<string, object?>> IReport.ModelAsync(ReportRequest request, CancellationToken cancellationToken) =>
        (await MakeAsync(request, cancellationToken)).Model;
}
