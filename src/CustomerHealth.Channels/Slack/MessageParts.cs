using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack;

/// <summary>Keeps messages within Slack's limits: blocks that do not fit into one go into the next. None is left out.</summary>
internal static class MessageParts
{
    private const int MarkText = 40;

    /// <summary>The blocks of each message, in their order; one when all fit into it.</summary>
    public static ImmutableArray<ImmutableArray<SlackBlock>> Of(IReadOnlyList<SlackBlock> blocks)
    {
        if (Fit(blocks.Count, blocks.Sum(block => block.Characters())))
            return [[.. blocks]];

        var parts = Packed(blocks);
        return [.. parts.Select((part, at) => at == 0 ? part : part.Insert(0, Mark(at + 1, parts.Count)))];
    }

    private static List<ImmutableArray<SlackBlock>> Packed(IReadOnlyList<SlackBlock> blocks)
    {
        List<ImmutableArray<SlackBlock>> parts = [];
        var part = ImmutableArray.CreateBuilder<SlackBlock>();
        var length = MarkText;
        foreach (var block in blocks)
        {
            var more = block.Characters();
            if (part.Count > 0 && !Fit(part.Count + 2, length + more))
            {
                parts.Add(part.DrainToImmutable());
                length = MarkText;
            }

            part.Add(block);
            length += more;
        }

        parts.Add(part.DrainToImmutable());
        return parts;
    }

    private static ContextBlock Mark(int number, int of) => ContextBlock.Of(string.Create(CultureInfo.InvariantCulture, $"Part {number} of {of}"));

    private static bool Fit(int blocks, int text) => blocks <= BlockKitLimits.Blocks && text <= BlockKitLimits.MessageText;
}
