namespace CustomerHealth.Bot.Reports;

/// <summary>A document whose facts are kept, so that its figures can be verified later (RP-3).</summary>
internal interface IFrozenReport : IReport
{
    /// <summary>The content, and the facts behind it.</summary>
    /// <exception cref="BadInputException">What was asked for is not there.</exception>
    Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken);
}
