using CustomerHealth.Core.Documents;

namespace CustomerHealth.Bot.Reports;

/// <summary>Makes the documents that are asked for in chat, as the verb <c>report</c> makes them.</summary>
internal sealed class ReportMaker(Workbench bench) : IReportMaker
{
    /// <inheritdoc />
    public async Task<MadeDocument> AccountScorecardAsync(string account, CancellationToken cancellationToken)
    {
        var request = new ReportRequest { Report = ReportFile.Find(AccountScorecardModel.Name), Settings = bench.Settings, Bench = bench, Account = account };
        var drawn = await ReportFile.DrawAsync(request, cancellationToken);
        return new MadeDocument(
            ReportFileName.Of(account + "-scorecard"), drawn.Bytes, drawn.Code ?? throw new InvalidOperationException($"{AccountScorecardModel.Name} has no code to verify it by."));
    }
}
