namespace CustomerHealth.Core.Scorecards;

/// <summary>The scorecard in force. Filled by the sources project, which reads the YAML files.</summary>
public interface IScorecardSource
{
    /// <summary>The last good one: a bad file leaves the old one in force.</summary>
    Scorecard Current { get; }
}
