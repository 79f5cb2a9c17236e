namespace CustomerHealth.Bot.Reports;

/// <summary>There is no such document of this account, and nothing is wrong: among many it is left out and named.</summary>
internal sealed class NothingToReviewException(string message) : BadInputException(message);
