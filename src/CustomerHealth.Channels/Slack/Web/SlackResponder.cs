using System.Net.Http.Headers;
using System.Text;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Answers requests at their <c>response_url</c>, without the token.</summary>
internal sealed class SlackResponder(SlackWire wire, TimeProvider clock)
{
    /// <summary>What stands for an address that may not be used any more.</summary>
    public const string UsedUp = "used_url";

    /// <summary>Posts a message, once. Slack answers <c>ok</c>, or an error's code in plain text.</summary>
    /// <param name="url">Where.</param>
    /// <param name="message">JSON: text and blocks, with <c>response_type</c>, <c>replace_original</c> or <c>delete_original</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<string>> PostAsync(ResponseUrl url, string message, CancellationToken cancellationToken)
    {
        if (!url.TryTake(clock.Now))
            return new SlackAnswer<string>.Refused(UsedUp);

        using var content = new StringContent(message, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        return await wire.PostAsync(url.Address, content, cancellationToken) switch
        {
            SlackAnswer<string>.Failed(404 or 410) => new SlackAnswer<string>.Refused(UsedUp),
            var answer => answer,
        };
    }
}
