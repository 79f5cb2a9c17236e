using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack;

/// <summary>Keeps a whole message within Slack's limits: body blocks that do not fit are left out, and the message says so.</summary>
internal static class MessageBudget
{
    private static readonly ContextBlock Rest = ContextBlock.Of("… too long for Slack: the rest is left out. Ask for one part of it, or for the report.");

    /// <summary>As much of the body as fits, then the tail, which always stays.</summary>
    public static IReadOnlyList<SlackBlock> Fit(IReadOnlyList<SlackBlock> body, IReadOnlyList<SlackBlock> tail)
    {
        if (Fits([.. body, .. tail]))
            return [.. body, .. tail];

        var kept = body.Count;
        while (kept > 0 && !Fits([.. body.Take(kept), Rest, .. tail]))
            kept--;

        return [.. body.Take(kept), Rest, .. tail];
    }

    private static bool Fits(IReadOnlyList<SlackBlock> blocks) =>
        blocks.Count <= BlockKitLimits.Blocks
        && blocks.SelectMany(block => block.Texts()).Sum(text => text.Text.Length) <= BlockKitLimits.MessageText;
}
