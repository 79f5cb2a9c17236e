using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What people wrote down for an internal QBR, in its facts and read from them again: no store has it.</summary>
internal static class InternalReviewFacts
{
    public static Dictionary<string, object?> Of(InternalReview review) => new(StringComparer.Ordinal)
    {
        ["date"] = Iso(review.Date),
        ["lastReview"] = Iso(review.LastReview),
        ["commitments"] = review.Commitments.Select(c => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["what"] = c.What, ["owner"] = c.Owner, ["due"] = Iso(c.Due), ["state"] = c.State.ToString(), ["evidence"] = c.Evidence,
        }).ToImmutableArray(),
        ["wins"] = review.Wins,
        ["failures"] = review.Failures,
        ["lessons"] = review.Lessons,
    };

    /// <summary>The record again.</summary>
    /// <param name="review">What <see cref="Of"/> gave, or nothing.</param>
    /// <param name="person">Key of the person.</param>
    /// <param name="quarter">The quarter.</param>
    public static InternalReview? Read(JsonElement review, string person, Quarter quarter) => review.ValueKind == JsonValueKind.Null ? null : new InternalReview
    {
        Person = person,
        Quarter = quarter,
        Date = Day(review, "date"),
        LastReview = Day(review, "lastReview"),
        Commitments = [.. review.GetProperty("commitments").EnumerateArray().Select(Commitment)],
        Wins = Texts(review, "wins"),
        Failures = Texts(review, "failures"),
        Lessons = Texts(review, "lessons"),
    };

    private static Commitment Commitment(JsonElement row) =>
        new(Text(row, "what")!, Text(row, "owner")!, Day(row, "due")!.Value, Enum.Parse<CommitmentState>(Text(row, "state")!), Text(row, "evidence")!);

    private static ImmutableArray<string> Texts(JsonElement review, string name) => [.. review.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static LocalDate? Day(JsonElement row, string name) => Text(row, name) is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : null;

    private static string? Iso(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
