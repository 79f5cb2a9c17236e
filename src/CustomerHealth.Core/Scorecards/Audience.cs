namespace CustomerHealth.Core.Scorecards;

/// <summary>Who may see a view.</summary>
public enum Audience
{
    /// <summary>Staff only.</summary>
    Internal,

    /// <summary>The client too (SC-5: Client Outcomes only).</summary>
    Client,
}
