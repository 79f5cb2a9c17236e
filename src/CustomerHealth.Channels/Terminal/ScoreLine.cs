using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>A line of the score table: a view, or a group under a view that is not combined.</summary>
/// <param name="Row">What it says.</param>
/// <param name="IsGroup">Indented under its view.</param>
internal readonly record struct ScoreLine(ScoreRow Row, bool IsGroup);
