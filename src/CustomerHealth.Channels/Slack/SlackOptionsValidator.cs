using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack;

/// <summary>Checks <see cref="SlackOptions"/> when the host starts.</summary>
[OptionsValidator]
internal sealed partial class SlackOptionsValidator : IValidateOptions<SlackOptions>;
