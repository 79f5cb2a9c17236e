using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A list that Slack tells page by page.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Method">Tells a page.</param>
/// <param name="Form">What it is asked with, apart from the page.</param>
/// <param name="Read">The items of a page.</param>
internal sealed record SlackListing<T>(string Method, Func<SlackForm> Form, Func<JsonElement, IEnumerable<T>> Read)
{
    /// <summary>The most that Slack puts into one page.</summary>
    public const int LongestPage = 999;

    /// <summary>Items of a page.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>Of the whole workspace: long, the same for whoever asks, and read on where Slack asked to wait.</summary>
    public bool IsOfTheWorkspace => PageSize == LongestPage;
}
