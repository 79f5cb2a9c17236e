namespace CustomerHealth.Core.Documents;

/// <summary>Makes documents for those who ask in chat. Filled by the program, which knows templates and paper.</summary>
public interface IReportMaker
{
    /// <summary>The account's scorecard of today; its facts are kept, so that its figures can be verified (RP-3).</summary>
    /// <param name="account">Key of an account that there is today.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<MadeDocument> AccountScorecardAsync(string account, CancellationToken cancellationToken);
}
