using System.Collections;
using System.Reflection;
using System.Text;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.Tests.Rights;

/// <summary>Every text in a reply, in whatever part of it: a part that is added later is looked into without a line here.</summary>
internal static class ReplyTexts
{
    public static IReadOnlyList<string> Of(Reply reply)
    {
        List<string> texts = [ReplyJson.Of(reply, oneLine: true)];
        Collect(reply, texts, []);
        return texts;
    }

    private static void Collect(object? part, List<string> texts, HashSet<object> seen)
    {
        switch (part)
        {
            case null or bool or int or long or double or decimal or Enum or Type or Delegate:
                return;
            case string text:
                texts.Add(text);
                return;
            case byte[] bytes:
                texts.Add(Encoding.UTF8.GetString(bytes));
                return;
            case IEnumerable many:
                foreach (var one in many)
                    Collect(one, texts, seen);
                return;
        }

        if (part.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            texts.Add(part.ToString() ?? "");
            return;
        }

        if (!part.GetType().IsValueType && !seen.Add(part))
            return;
        foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters() is []))
            Collect(property.GetValue(part), texts, seen);
    }
}
