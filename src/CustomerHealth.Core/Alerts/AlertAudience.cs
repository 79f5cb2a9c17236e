using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Alerts;

/// <summary>
/// Who is told of an alert (SC-14): the account's owner, the pod's channel, and who subscribed to the account or its pod; not who muted it. What was asked for the
/// account counts before what was asked for its pod. A person is told only what that person may see today (GV-3); a channel that somebody subscribed, only what that
/// somebody may see. Each place is told once, with the first reason that holds. A pod's channel is known by its name, and
/// one that somebody subscribed or muted by its id: they are one when it was called so then.
/// </summary>
public sealed class AlertAudience
{
    private const string Operator = "operator";

    private readonly AudienceFacts _facts;
    private readonly Whereabouts _places;
    private readonly Dictionary<string, Person> _people;
    private readonly Dictionary<string, Pod> _pods;
    private readonly Dictionary<(AlertReader, AlertSubject), Subscription> _asked;
    private readonly ILookup<AlertSubject, Subscription> _subscribers;
    private readonly ILookup<string, AlertReader> _called;
    private readonly Dictionary<AlertReader, string> _names;

    /// <summary>Ready for any number of accounts.</summary>
    public AlertAudience(AudienceFacts facts)
    {
        (_facts, _places) = (facts, new Whereabouts(facts.Linked, facts.Home));
        _people = facts.People.ToDictionary(p => p.Key, StringComparer.Ordinal);
        _pods = facts.Pods.ToDictionary(p => p.Key, StringComparer.Ordinal);
        _asked = facts.Subscriptions.ToDictionary(s => (s.Reader, s.Subject));
        _subscribers = facts.Subscriptions.Where(s => !s.IsMuted).ToLookup(s => s.Subject);

        (Subscription Asked, string Name)[] named = [.. facts.Subscriptions.OrderByDescending(s => s.At).Select(s => (s, Name: NameOf(s))).Where(s => s.Name is not null).Select(s => (s.s, s.Name!))];
        _called = named.ToLookup(n => n.Name, n => n.Asked.Reader, StringComparer.OrdinalIgnoreCase);
        _names = named.DistinctBy(n => n.Asked.Reader).ToDictionary(n => n.Asked.Reader, n => n.Name);
    }

    /// <summary>All people, for whoever names them.</summary>
    internal IReadOnlyList<Person> People => _facts.People;

    /// <summary>Who is told of an alert about an account; nobody when it has neither owner, pod nor subscriber.</summary>
    public ImmutableArray<AlertRecipient> Of(Account account)
    {
        AlertRecipient?[] all = [Owner(account), PodChannel(account), .. Subscribers(account)];
        return [.. all.OfType<AlertRecipient>().DistinctBy(r => r.To is { } to ? _names.GetValueOrDefault(AlertReader.OfPlace(to), to.ToString()) : r.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private AlertRecipient? Owner(Account account) =>
        account.Owner is { } key && _people.GetValueOrDefault(key) is { } owner && Wants(AlertReader.OfPerson(key), account) is not false
            ? Of(owner, $"you own {account.Name}")
            : null;

    private AlertRecipient? PodChannel(Account account)
    {
        if (account.Pod is not { } key || _pods.GetValueOrDefault(key) is not { } pod)
            return null;
        var to = pod.Channel is { } channel ? _places.Channel(channel) : null;
        return to is not null && WantsAt(to, account) is false
            ? null
            : new AlertRecipient($"pod {pod.Name}{(pod.Channel is null ? "" : $" in {pod.Channel}")}", null, to, $"pod {pod.Name}");
    }

    private IEnumerable<AlertRecipient?> Subscribers(Account account)
    {
        var ofAccount = _subscribers[AlertSubject.OfAccount(account.Key)];
        var ofPod = account.Pod is { } pod ? _subscribers[AlertSubject.OfPod(pod)] : [];
        foreach (var subscription in ofAccount.Concat(ofPod))
        {
            if (Wants(subscription.Reader, account) is true)
                yield return Subscriber(subscription, account);
        }
    }

    private AlertRecipient? Subscriber(Subscription subscription, Account account)
    {
        var what = subscription.Subject.Account is not null ? account.Name : $"pod {_pods.GetValueOrDefault(account.Pod!)?.Name ?? account.Pod}";
        var asked = subscription.At.InZone(_facts.Zone).Date;
        var day = Words.DayAndYear(asked);
        if (subscription.Reader.Person is { } key)
            return _people.GetValueOrDefault(key) is { } person && _facts.MaySee(key, account) ? Of(person, $"you subscribed to {what} on {day}") : null;
        return subscription.Reader.IsPlace(out var place) && (subscription.Author == Operator || _facts.MaySee(subscription.Author, account))
            ? new AlertRecipient(place.ToString(), null, place, $"{NameOf(subscription.Author)} subscribed this channel to {what} on {day}")
            : null;
    }

    private AlertRecipient Of(Person person, string why) => new(person.Name, person.Key, _places.Of(person), why);

    /// <summary>What a reader asked for of the account, else of its pod; null when neither.</summary>
    private bool? Wants(AlertReader reader, Account account) =>
        _asked.TryGetValue((reader, AlertSubject.OfAccount(account.Key)), out var own) ? !own.IsMuted
        : account.Pod is { } pod && _asked.TryGetValue((reader, AlertSubject.OfPod(pod)), out var ofPod) ? !ofPod.IsMuted
        : null;

    /// <summary>The same of a channel that is known by its name: what was last asked for in the channel that was called so.</summary>
    private bool? WantsAt(ChatAddress place, Account account) =>
        _called[place.ToString()].Prepend(AlertReader.OfPlace(place)).Select(reader => Wants(reader, account)).FirstOrDefault(wants => wants is not null);

    /// <summary>The address of a subscriber's channel by its name; null when it has none.</summary>
    private static string? NameOf(Subscription subscription) =>
        subscription.ChannelName is { } name && subscription.Reader.IsPlace(out var place) ? (place with { Place = name }).ToString() : null;

    private string NameOf(string author) => author == Operator ? "The operator" : _people.GetValueOrDefault(author)?.Name ?? author;
}
