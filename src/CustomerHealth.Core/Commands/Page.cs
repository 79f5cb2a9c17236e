using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>A page of a long list.</summary>
/// <param name="Number">From 1.</param>
internal readonly record struct Page(int Number)
{
    /// <summary>Rows on a page.</summary>
    public const int Rows = 5;

    /// <summary>How many rows come before it.</summary>
    public int Before => (Number - 1) * Rows;

    /// <summary>Splits the words of a list command: an optional page number stands last.</summary>
    /// <returns>At most one word, and the page.</returns>
    public static (string? Word, Page Page, Reply? Refusal) Split(ImmutableArray<string> words, string usage) => words switch
    {
        [] => (null, new Page(1), null),
        [var only] => TryNumber(only, out var page) ? (null, page, null) : (only, new Page(1), null),
        [var word, var last] when TryNumber(last, out var page) => (word, page, null),
        _ => (null, default, Reply.Refusal($"That is more than the list understands. Usage: {usage}, and a page number behind it.")),
    };

    /// <summary>The rows of this page.</summary>
    public ImmutableArray<T> Of<T>(ImmutableArray<T> rows) => [.. rows.Skip(Before).Take(Rows)];

    /// <summary>"and 14 more: risks all 2"; null on the last page.</summary>
    public string? More(int rows, string command) => rows - Before - Rows is > 0 and var left
        ? string.Create(CultureInfo.InvariantCulture, $"and {left} more: {command} {Number + 1}")
        : null;

    /// <summary>The buttons that turn the page.</summary>
    /// <param name="rows">Rows of the whole list.</param>
    /// <param name="command">What asks for the list, without a page.</param>
    public ImmutableArray<ReplyAction> Buttons(int rows, string command) =>
    [
        .. Number > 1 ? [new ReplyAction("Page before", string.Create(CultureInfo.InvariantCulture, $"{command} {Number - 1}"))] : Array.Empty<ReplyAction>(),
        .. rows > Before + Rows ? [new ReplyAction("Next page", string.Create(CultureInfo.InvariantCulture, $"{command} {Number + 1}"))] : Array.Empty<ReplyAction>(),
    ];

    /// <summary>A refusal when the list ends before this page; null when the page is there. An empty list has one page.</summary>
    /// <param name="rows">Rows of the whole list.</param>
    /// <param name="command">What asks for the list, without a page.</param>
    public Reply? Beyond(int rows, string command)
    {
        var last = Math.Max(1, (rows + Rows - 1) / Rows);
        if (Number <= last)
            return null;
        var asked = last == 1 ? command : string.Create(CultureInfo.InvariantCulture, $"{command} {last}");
        var pages = last == 1 ? "one page" : string.Create(CultureInfo.InvariantCulture, $"{last} pages");
        return Reply.Refusal(string.Create(CultureInfo.InvariantCulture, $"There is no page {Number}: the list has {pages}. The last one: {asked}.")) with
        { Actions = [new ReplyAction("Last page", asked)] };
    }

    private static bool TryNumber(string text, out Page page)
    {
        var is1Up = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100_000;
        page = new Page(is1Up ? number : 1);
        return is1Up;
    }
}
