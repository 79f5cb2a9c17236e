namespace CustomerHealth.Bot.Configuration;

/// <summary>Where platforms reach the program from outside.</summary>
internal static class PublicUrl
{
    /// <summary>How a mistake goes on.</summary>
    public const string Expected = "expected an https address without a query, such as https://health.firm.com (plain http only for this machine).";

    /// <summary>The address; null when it is none that a platform could use.</summary>
    public static Uri? Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { Query: "", Fragment: "", UserInfo: "" }
            ? url
            : null;
}
