using System.Collections.Immutable;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>
/// The order of the fields, which Slack reads from left to right: Vendor views and the renewal in the left column, Client
/// views in the right. Other sets of views keep their order.
/// </summary>
internal static class ScoreColumns
{
    private const string Left = "Vendor ";
    private const string Right = "Client ";

    // Holds a place; not a space, because Slack refuses a text of spaces.
    private static readonly MrkdwnText Empty = new("\u2800");

    /// <summary>The fields of the section.</summary>
    public static IReadOnlyList<MrkdwnText> Of(ScoresSection section)
    {
        ImmutableArray<MrkdwnText> renewal = section.Renewal is { } words ? [ScoreField.Renewal(words)] : [];
        // A column with nothing in it would be a hole.
        if (!section.Rows.All(row => IsOf(Left, row) || IsOf(Right, row)) || (renewal.IsEmpty && !section.Rows.Any(row => IsOf(Left, row))))
            return [.. section.Rows.Select(ScoreField.Of), .. renewal];

        MrkdwnText[] left = [.. section.Rows.Where(row => IsOf(Left, row)).Select(ScoreField.Of), .. renewal];
        MrkdwnText[] right = [.. section.Rows.Where(row => IsOf(Right, row)).Select(ScoreField.Of)];
        MrkdwnText[] fields =
        [
            .. Enumerable.Range(0, Math.Max(left.Length, right.Length))
                .SelectMany(at => new[] { left.ElementAtOrDefault(at) ?? Empty, right.ElementAtOrDefault(at) ?? Empty }),
        ];
        return fields is [.., var last] && ReferenceEquals(last, Empty) ? fields[..^1] : fields;
    }

    private static bool IsOf(string column, ScoreRow row) => row.Name.StartsWith(column, StringComparison.Ordinal);
}
