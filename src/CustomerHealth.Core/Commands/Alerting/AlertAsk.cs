using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Alerting;

/// <summary>
/// What <c>subscribe</c> and <c>mute</c> do: each takes the place of what the same reader asked for before. They set a state, so that asking twice changes nothing,
/// and a button that was pressed before works again after the other one was.
/// </summary>
/// <param name="accounts">Accounts and pods.</param>
/// <param name="subscriptions">Where it is kept.</param>
/// <param name="chat">Who reads where.</param>
/// <param name="time">Whose days count, and the clock.</param>
public sealed class AlertAsk(IAccountStore accounts, ISubscriptionStore subscriptions, ChatPlatforms chat, (Organization Organization, TimeProvider Clock) time)
{
    private readonly AlertTargets _targets = new(accounts);
    private readonly AlertPlace _place = new(chat);

    /// <summary>Finds what waits to be told and is muted before that; null where nothing waits.</summary>
    public AlertRecall? Recall { get; init; }

    /// <summary>Does it.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="isMuted">True for <c>mute</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Reply> RunAsync(CommandCall call, bool isMuted, CancellationToken cancellationToken)
    {
        if (Signature.Of(call.Request.Actor, time.Clock.Now) is not { } signature)
            return Signature.Refused();
        var isHere = call.Arguments is [.., var last] && last.Equals(AlertPlace.Here, StringComparison.OrdinalIgnoreCase);
        var typed = string.Join(' ', isHere ? call.Arguments[..^1] : call.Arguments).Trim();
        if (typed.Length == 0)
            return await ListAsync(call, isHere, cancellationToken);

        var (word, end) = (isMuted ? MuteCommand.Word : SubscribeCommand.Word, isHere ? $" {AlertPlace.Here}" : "");
        var (target, unclear) = await _targets.FindAsync(call, typed, name => $"{word} {name}{end}", cancellationToken);
        if (target is null)
            return unclear!;
        var (reader, name, refusal) = isHere ? await _place.ChannelAsync(call, target, cancellationToken) : AlertPlace.Self(call);
        return reader is { } known ? await SetAsync(call, signature, (known, name, target, end), isMuted, cancellationToken) : refusal!;
    }

    private async Task<Reply> SetAsync(
        CommandCall call, Signature signature, (AlertReader Reader, string Name, AlertTarget Target, string End) asked, bool isMuted, CancellationToken cancellationToken)
    {
        var (reader, target) = (asked.Reader, asked.Target);
        var before = (await subscriptions.OfAsync(reader, cancellationToken)).FirstOrDefault(s => s.Subject == target.Subject);
        if (before?.IsMuted == isMuted)
            return AlertWords.Unchanged(asked.Name, target, asked.End, before, Today);
        var wanted = new Subscription(reader, target.Subject, isMuted, signature.Author, signature.At) { ChannelName = AlertPlace.NameOf(asked.Name) };
        var unwanted = isMuted && Recall is not null ? await Recall.KeysAsync(wanted, Today, cancellationToken) : [];
        var dropped = unwanted.IsEmpty ? null : unwanted.Length.ToString(CultureInfo.InvariantCulture);
        var entry = signature.Entry(
            call,
            isMuted ? "alerts-muted" : "alerts-subscribed",
            before is null ? null : Facts.Of(("alerts", before.IsMuted ? "muted" : "subscribed")),
            Facts.Of(("reader", reader.Text), ("not sent", dropped))) with { Subject = target.Subject.Text, Request = null };
        return await subscriptions.SetAsync(wanted, unwanted, entry, cancellationToken)
            ? AlertWords.Done(asked.Name, target, asked.End, isMuted) with { Spent = SpentBy(call, asked.End.Length > 0, isMuted) }
            : AlertWords.Unchanged(asked.Name, target, asked.End, wanted, Today);
    }

    // What one person asks for alone is not written under a message that others read.
    private string? SpentBy(CommandCall call, bool isHere, bool isMuted) => isHere || call.Request.IsDirect
        ? $"{(isMuted ? "Muted" : "Subscribed")}{(isHere ? " here" : "")} by {call.Asker.Person?.Name ?? "the operator"}, {Words.Moment(time.Clock.Now.InZone(time.Organization.Zone))}"
        : null;

    private async Task<Reply> ListAsync(CommandCall call, bool isHere, CancellationToken cancellationToken)
    {
        var (reader, name, refusal) = isHere ? await _place.ChannelAsync(call, null, cancellationToken) : AlertPlace.Self(call);
        if (reader is not { } known)
            return refusal!;
        List<(Subscription, AlertTarget)> standing = [];
        foreach (var subscription in await subscriptions.OfAsync(known, cancellationToken))
        {
            if (await _targets.NameAsync(call, subscription.Subject, Today, cancellationToken) is { } target)
                standing.Add((subscription, target));
        }

        return AlertWords.List(name, isHere ? $" {AlertPlace.Here}" : "", standing, Today);
    }

    private AsOf Today => time.Clock.Today(time.Organization.Zone);
}
