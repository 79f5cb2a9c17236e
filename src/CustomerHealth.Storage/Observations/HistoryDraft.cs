using CustomerHealth.Core.Observations;
using NodaTime;

namespace CustomerHealth.Storage.Observations;

/// <summary>The history of one account while its rows come in.</summary>
internal sealed class HistoryDraft(string account)
{
    private readonly Dictionary<string, Reading[]> _byMeasure = new(StringComparer.Ordinal);
    private readonly List<Reading> _readings = [];
    private string _measure = "";
    private ReadingSeries _series = new("", "");
    private string _source = "";

    /// <summary>The rows that follow are of this measure.</summary>
    public void Turn(string measure)
    {
        Close();
        (_measure, _series) = (measure, new ReadingSeries(account, measure));
    }

    /// <summary>Adds one row; an empty id is one that was not given.</summary>
    public void Add(Instant at, Instant knownAt, string value, string source, string id)
    {
        // Neighbours mostly have the same source: one text for all of them.
        _source = string.Equals(_source, source, StringComparison.Ordinal) ? _source : source;
        _readings.Add(id.Length == 0 ? Reading.Of(at, knownAt, value, _series, _source) : Reading.Of(at, knownAt, value, id, _source));
    }

    /// <summary>The history of all that was added.</summary>
    public AccountHistory Finish()
    {
        Close();
        return AccountHistory.Of(account, _byMeasure);
    }

    private void Close()
    {
        if (_readings.Count == 0)
            return;
        _byMeasure[_measure] = _byMeasure.TryGetValue(_measure, out var before) ? [.. before, .. _readings] : [.. _readings];
        _readings.Clear();
    }
}
