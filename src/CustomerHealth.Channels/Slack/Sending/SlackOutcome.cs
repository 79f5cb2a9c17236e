using System.Globalization;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>What an answer of Slack's means for a message on its way.</summary>
internal static class SlackOutcome
{
    /// <summary>The outcome of a call.</summary>
    /// <param name="answer">What Slack said.</param>
    /// <param name="name">What the message is called there; null when it has no name.</param>
    public static SendOutcome Of<T>(SlackAnswer<T> answer, Func<T, string?> name)
        where T : notnull => answer switch
        {
            SlackAnswer<T>.Ok(var value) => new SendOutcome.Sent(name(value)),
            SlackAnswer<T>.Limited(var after) => new SendOutcome.Later("Slack asks to wait (429)", Duration.FromTimeSpan(after)),
            SlackAnswer<T>.Refused(var error, var needed) when SlackErrors.IsPassing(error) => new SendOutcome.Later(SlackErrors.Sentence(error, needed)),
            SlackAnswer<T>.Refused(var error, var needed) => new SendOutcome.Never(SlackErrors.Sentence(error, needed)),
            SlackAnswer<T>.Failed(null) => new SendOutcome.Later("Slack could not be reached: no connection"),
            SlackAnswer<T>.Failed(var status) => new SendOutcome.Later(string.Create(CultureInfo.InvariantCulture, $"Slack could not be reached: HTTP {status}")),
            _ => new SendOutcome.Unknown(),
        };

    /// <summary>The outcome of a call that only prepared the message: nothing was sent.</summary>
    public static SendOutcome OfPreparing<T>(SlackAnswer<T> answer)
        where T : notnull => Of(answer, _ => null) is SendOutcome.Unknown ? new SendOutcome.Later("Slack could not be reached: no answer in time") : Of(answer, _ => null);
}
