using System.Collections;
using System.Globalization;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>The fields of a call. What is null is left out; blocks, views and metadata stand in it as JSON text.</summary>
internal sealed class SlackForm : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>A text.</summary>
    public void Add(string name, string? value)
    {
        if (value is not null)
            _fields.Add(new(name, value));
    }

    /// <summary>Yes or no.</summary>
    public void Add(string name, bool value) => Add(name, value ? "true" : "false");

    /// <summary>A whole number.</summary>
    public void Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
