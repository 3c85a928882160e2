using Platform.Host.Startup;

return await PlatformProgram.RunAsync(args);
