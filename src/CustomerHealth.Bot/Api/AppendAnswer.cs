using System.Collections.Immutable;

namespace CustomerHealth.Bot.Api;

/// <summary>What became of a batch, in its order.</summary>
internal sealed record AppendAnswer(ImmutableArray<AppendAnswerRow> Results);
